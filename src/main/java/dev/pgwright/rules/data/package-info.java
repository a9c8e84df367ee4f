/// Rules about changes of rows.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.data;
