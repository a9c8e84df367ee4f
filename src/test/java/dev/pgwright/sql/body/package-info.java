@org.jspecify.annotations.NullMarked
package dev.pgwright.sql.body;
