/// Makes an empty database whose planner believes that it is another one: its catalogs hold the
/// other one's statistics, its files have the other one's sizes and take no space.
@org.jspecify.annotations.NullMarked
package dev.pgwright.twin.build;
