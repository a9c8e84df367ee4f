/// Python source as text: literals, blank lines, and the Mako templates of revision files.
@org.jspecify.annotations.NullMarked
package dev.pgwright.render.python;
