/// What statements are about, in the words that several rules share: what they drop, replace, set
/// and switch on.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.about;
