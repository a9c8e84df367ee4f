/// Rules about statements that lose data.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.loss;
