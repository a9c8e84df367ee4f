/// What a project has decided: `pgwright.toml`, and the folders that may be written to.
///
/// [dev.pgwright.config.Config] is the file with its defaults, [dev.pgwright.config.Boundaries] the
/// only way files are written.
@org.jspecify.annotations.NullMarked
package dev.pgwright.config;
