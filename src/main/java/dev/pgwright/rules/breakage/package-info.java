/// Rules about statements that break what runs against the schema.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.breakage;
