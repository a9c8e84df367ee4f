package dev.pgwright.search.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that is searched.
///
/// @param texts in the order of the columns; null for NULL
/// @param language what the column of languages says; null for NULL or no such column
/// @param embedding null for NULL or no such column
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Document(
    String key,
    List<@Nullable String> texts,
    @Nullable String language,
    float @Nullable [] embedding) {
  public Document {
    texts = Collections.unmodifiableList(new ArrayList<>(texts));
  }
}
