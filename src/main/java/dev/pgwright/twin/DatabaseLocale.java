package dev.pgwright.twin;

import org.jspecify.annotations.Nullable;

/// How a database orders text, from `pg_database`.
///
/// @param provider `c` for the C library, `i` for ICU, `b` for what is built in
/// @param collate of the C library
/// @param ctype of the C library
/// @param locale of ICU or of what is built in; null for the C library
/// @param rules of ICU; null for none
public record DatabaseLocale(
    String encoding,
    String provider,
    String collate,
    String ctype,
    @Nullable String locale,
    @Nullable String rules) {}
