/// Rules about names that stop meaning what they meant.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.names;
