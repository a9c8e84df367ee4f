/// What newer versions do better, each from the version that brought it.
@NullMarked
package dev.pgwright.review.modern;

import org.jspecify.annotations.NullMarked;
