/// What a project remembers of earlier work: past decisions and findings, as Markdown.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.memory;
