/// Tests of copies of tables.
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.measure;
