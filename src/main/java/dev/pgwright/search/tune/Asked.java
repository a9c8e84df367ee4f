package dev.pgwright.search.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A query whose answers are known.
///
/// @param embedding null where nobody made one
/// @param grades how relevant documents are, from 1, by key; others are not
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Asked(
    String text, float @Nullable [] embedding, SequencedMap<String, Integer> grades) {
  public Asked {
    grades = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(grades));
  }
}
