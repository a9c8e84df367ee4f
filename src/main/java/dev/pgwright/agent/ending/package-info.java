/// How a piece of work of an agent ends: the report, and what makes one acceptable.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.ending;
