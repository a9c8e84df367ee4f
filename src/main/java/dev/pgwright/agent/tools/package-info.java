/// The tools themselves, one class each over the engines of `job`.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.tools;
