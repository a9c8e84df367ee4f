/// What documents say and show, held against the program.
@org.jspecify.annotations.NullMarked
package dev.pgwright.docs;
