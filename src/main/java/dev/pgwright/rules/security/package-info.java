/// Rules about privileges and row security.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.security;
