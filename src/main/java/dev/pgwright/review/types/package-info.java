/// Column types that cost more, or promise less, than another one.
@NullMarked
package dev.pgwright.review.types;

import org.jspecify.annotations.NullMarked;
