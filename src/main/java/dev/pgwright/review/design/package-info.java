/// How tables are made: comments, inheritance, what is not logged, rules.
@NullMarked
package dev.pgwright.review.design;

import org.jspecify.annotations.NullMarked;
