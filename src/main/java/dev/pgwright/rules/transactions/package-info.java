/// Rules about transactions, timeouts and repetition.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.transactions;
