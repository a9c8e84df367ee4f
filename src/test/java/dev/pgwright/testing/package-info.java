/// What tests of several stages share: the programs that `./dev testenv` has put in place.
@org.jspecify.annotations.NullMarked
package dev.pgwright.testing;
