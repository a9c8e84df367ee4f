package dev.pgwright.job.fix;

/// A file as it should be.
///
/// @param file as the user names it, with `/`; `-` for standard input
/// @param created false for a file that is there already
public record NewText(String file, String text, boolean created) {}
