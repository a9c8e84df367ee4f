package dev.pgwright.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What sources are read with, besides their own names.
///
/// @param folder the working folder
/// @param env the user's environment variables
/// @param python the interpreter that the user named; null lets us look for one
/// @param pythonPath folders that models are imported from; empty for the working folder
/// @param placeholders values of `${name}` in Flyway's migrations, by name
/// @param production patterns of databases that only a role that can do nothing but read may read
public record Reading(
    Path folder,
    Map<String, String> env,
    @Nullable Path python,
    List<Path> pythonPath,
    Map<String, String> placeholders,
    List<String> production) {

  public Reading {
    pythonPath = List.copyOf(pythonPath);
    production = List.copyOf(production);
    placeholders = Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
  }
}
