/// Rules about taste, off unless asked for.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.design;
