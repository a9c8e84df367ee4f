/// Row security and functions that run with another's rights.
@NullMarked
package dev.pgwright.review.security;

import org.jspecify.annotations.NullMarked;
