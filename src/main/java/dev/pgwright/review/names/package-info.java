/// Names: the mission's forms, or those that a project already follows.
@NullMarked
package dev.pgwright.review.names;

import org.jspecify.annotations.NullMarked;
