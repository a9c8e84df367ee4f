package dev.pgwright.vector.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.JsonText;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Queries and how far their nearest rows were, as a file.
///
/// @param form of the file
/// @param metric as [dev.pgwright.vector.Metric#label] has it
/// @param k neighbours of a query
/// @param rows with a value when it was made
/// @param queries as the server writes vectors
/// @param distances of the nearest rows to each query, nearest first, up to twice `k`
/// @param anchors rows that new ones are compared with
/// @param anchorDistance mean distance of a row to the nearest anchor when it was made
public record StoredTruth(
    int form,
    String table,
    String column,
    String metric,
    int k,
    long rows,
    List<String> queries,
    List<List<Double>> distances,
    List<String> anchors,
    double anchorDistance) {

  static final int FORM = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  public StoredTruth {
    queries = List.copyOf(queries);
    distances = distances.stream().map(List::copyOf).toList();
    anchors = List.copyOf(anchors);
  }

  /// Reads a file.
  ///
  /// @throws PgwrightException FILES where it cannot be read, INPUT where it is something else
  public static StoredTruth read(Path file) {
    try {
      StoredTruth truth = MAPPER.readValue(Files.readString(file), StoredTruth.class);
      if (truth.form() != FORM || truth.queries().size() != truth.distances().size()) {
        throw strange(file);
      }
      return truth;
    } catch (JsonProcessingException | NullPointerException e) {
      throw strange(file).because(e);
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot read " + file + ": " + e.getMessage())
          .hint("make it with --init")
          .because(e);
    }
  }

  private static PgwrightException strange(Path file) {
    return PgwrightException.of(Code.INPUT, file + " holds no truth of vector monitor")
        .at(file, 0)
        .hint("make a new one with --init");
  }

  /// Writes a new file; what is there stays.
  ///
  /// @throws PgwrightException FILES where it is there or cannot be written
  public void write(Path file) {
    try {
      Files.writeString(
          file, JsonText.of(MAPPER, this), java.nio.file.StandardOpenOption.CREATE_NEW);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw PgwrightException.of(Code.FILES, file + " is there")
          .hint("name another file")
          .because(e);
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot write " + file + ": " + e.getMessage())
          .because(e);
    }
  }
}
