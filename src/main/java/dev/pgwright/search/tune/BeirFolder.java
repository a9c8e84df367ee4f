package dev.pgwright.search.tune;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A data set as BEIR keeps them: `corpus.jsonl`, `queries.jsonl` and `qrels/*.tsv`. Objects may
/// have an `embedding`, a list of numbers, which BEIR's own do not.
///
/// @param documents with their title first; empty where the folder has no `corpus.jsonl`
public record BeirFolder(List<Document> documents, Labels labels) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public BeirFolder {
    documents = List.copyOf(documents);
  }

  /// Reads a folder.
  ///
  /// @param most documents that are taken; those with labels are always taken
  /// @throws PgwrightException INPUT with file and line for what cannot be read, or where no query
  ///   has a relevant document
  public static BeirFolder read(Path folder, int most) {
    var grades = grades(folder);
    var queries = new ArrayList<Asked>();
    lines(
        folder.resolve("queries.jsonl"),
        (line, node) -> {
          var own = grades.get(id(folder.resolve("queries.jsonl"), line, node));
          if (own != null && !own.isEmpty()) {
            queries.add(new Asked(node.path("text").asText(), embedding(node), own));
          }
        });
    if (queries.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, folder + ": no query has a relevant document")
          .hint("qrels/*.tsv names ids of queries.jsonl and corpus.jsonl, with scores above 0");
    }
    var wanted = new LinkedHashSet<String>();
    queries.forEach(it -> wanted.addAll(it.grades().keySet()));
    return new BeirFolder(documents(folder, most, wanted), new Labels(queries, false));
  }

  private static List<Document> documents(Path folder, int most, SequencedSet<String> wanted) {
    var documents = new ArrayList<Document>();
    Path corpus = folder.resolve("corpus.jsonl");
    if (Files.exists(corpus)) {
      int others = Math.max(0, most - wanted.size());
      int[] taken = {0};
      lines(
          corpus,
          (line, node) -> {
            String id = id(corpus, line, node);
            if (wanted.contains(id) || taken[0]++ < others) {
              var texts = new ArrayList<@Nullable String>();
              texts.add(node.path("title").asText(""));
              texts.add(node.path("text").asText(""));
              documents.add(new Document(id, texts, null, embedding(node)));
            }
          });
    }
    return documents;
  }

  private static LinkedHashMap<String, LinkedHashMap<String, Integer>> grades(Path folder) {
    var grades = new LinkedHashMap<String, LinkedHashMap<String, Integer>>();
    Path file = labels(folder.resolve("qrels"));
    int number = 0;
    for (String line : text(file)) {
      number++;
      String[] parts = line.split("\t", -1);
      boolean heading = number == 1 && parts.length == 3 && !parts[2].strip().matches("-?\\d+");
      if (line.isBlank() || heading) {
        continue;
      }
      if (parts.length != 3 || !parts[2].strip().matches("-?\\d{1,6}")) {
        throw PgwrightException.of(Code.INPUT, "no label: " + line)
            .hint("a line has the ids of a query and a document, and a score, with tabs between")
            .at(file, number);
      }
      int grade = Integer.parseInt(parts[2].strip());
      if (grade > 0) {
        grades.computeIfAbsent(parts[0], _ -> new LinkedHashMap<>()).put(parts[1], grade);
      }
    }
    return grades;
  }

  /// `test.tsv` where it is there, else the first by name.
  private static Path labels(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw missing(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(it -> it.toString().endsWith(".tsv")).sorted().toList();
      return all.stream()
          .filter(it -> it.endsWith("test.tsv"))
          .findFirst()
          .or(() -> all.stream().findFirst())
          .orElseThrow(() -> missing(folder));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static PgwrightException missing(Path folder) {
    return PgwrightException.of(Code.INPUT, "there is no file of labels in " + folder)
        .hint("a BEIR folder has corpus.jsonl, queries.jsonl and qrels/test.tsv");
  }

  private static PgwrightException unreadable(Path file, IOException e) {
    String why = e instanceof MalformedInputException ? "it is not UTF-8" : e.getMessage();
    return PgwrightException.of(Code.INPUT, file + " cannot be read: " + why).because(e);
  }

  private static List<String> text(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void lines(Path file, BiConsumer<Integer, JsonNode> each) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          each.accept(number, node(file, number, line));
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static JsonNode node(Path file, int number, String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw PgwrightException.of(Code.INPUT, "no JSON: " + e.getOriginalMessage())
          .because(e)
          .at(file, number);
    }
  }

  private static String id(Path file, int line, JsonNode node) {
    String id = node.path("_id").asText("");
    if (id.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "an object without _id").at(file, line);
    }
    return id;
  }

  private static float @Nullable [] embedding(JsonNode node) {
    JsonNode values = node.path("embedding");
    if (!values.isArray() || values.isEmpty()) {
      return null;
    }
    float[] all = new float[values.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) values.get(i).asDouble();
    }
    return all;
  }
}
