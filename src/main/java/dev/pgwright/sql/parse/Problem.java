package dev.pgwright.sql.parse;

/// Why a statement cannot be read.
///
/// @param message as the server words it, for example `syntax error at or near "fro"`
/// @param sqlState as the server reports it; mostly `42601`
/// @param offset of the token that the server points at, in UTF-16 units from 0
/// @param line of that token, from 1
/// @param column of that token in characters, from 1
public record Problem(String message, String sqlState, int offset, int line, int column) {}
