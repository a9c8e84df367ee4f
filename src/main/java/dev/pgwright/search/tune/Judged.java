package dev.pgwright.search.tune;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query whose answers are among the documents that were copied.
///
/// @param grades from 1, by number of the document; not empty
@SuppressWarnings("ArrayRecordComponent") // never compared
record Judged(String text, float @Nullable [] embedding, Map<Integer, Integer> grades) {}
