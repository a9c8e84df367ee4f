package dev.pgwright.agent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a task means, told from what was given and from plain patterns in its words.
public sealed interface Understood {

  /// A kind of task with what it needs.
  record Mapped(Kind kind, Given given) implements Understood {}

  /// Nothing that can be done without an answer.
  record Unclear(List<String> questions) implements Understood {}

  /// Something that only people do.
  record Forbidden(String blocker) implements Understood {}

  /// What a task means.
  ///
  /// @param task its words
  /// @param given beside the words; goes before them
  /// @param project what is there
  static Understood of(String task, Given given, Project project) {
    Given all = given.or(Words.of(task, project));
    if (Words.RUNS.matcher(task).find()) {
      return new Forbidden(
          "migrations are run by people: alembic upgrade head, once they have read them");
    }
    Optional<Kind> kind = kind(task, all);
    if (kind.isEmpty()) {
      return new Unclear(
          List.of(
              "What is to be done: review, design, optimize, search, vector or suite (--kind)?",
              "Which migrations or schema is it about (--from), and what should the schema be"
                  + " (--to)?"));
    }
    var questions = missing(kind.get(), all, project);
    return questions.isEmpty() ? new Mapped(kind.get(), all) : new Unclear(questions);
  }

  private static Optional<Kind> kind(String task, Given given) {
    if (given.kind() != null) {
      return Optional.of(given.kind());
    }
    String words = task.toLowerCase(Locale.ROOT);
    boolean schema = given.to() != null || !given.add().isEmpty();
    if (Words.SUITE.matcher(words).find()) {
      return Optional.of(Kind.SUITE);
    }
    if (schema) {
      boolean asks = given.query() != null || given.workload() != null;
      return Optional.of(asks ? Kind.SUITE : Kind.DESIGN);
    }
    if (given.query() != null || given.workload() != null || Words.SLOW.matcher(words).find()) {
      return Optional.of(Kind.OPTIMIZE);
    }
    if (given.path() != null || Words.REVIEW.matcher(words).find()) {
      return Optional.of(Kind.REVIEW);
    }
    if (Words.VECTOR.matcher(words).find()) {
      return Optional.of(Kind.VECTOR);
    }
    if (Words.SEARCH.matcher(words).find()) {
      return Optional.of(Kind.SEARCH);
    }
    return Words.DESIGN.matcher(words).find() ? Optional.of(Kind.DESIGN) : Optional.empty();
  }

  private static List<String> missing(Kind kind, Given given, Project project) {
    var questions = new ArrayList<String>();
    boolean schema = given.to() != null || !given.add().isEmpty();
    boolean database = project.database();
    boolean asks = given.query() != null || given.workload() != null;
    switch (kind) {
      case REVIEW -> {
        if (given.path() == null && given.from() == null && !database) {
          questions.add(
              "What is to be reviewed: a file or folder of migrations (--path), migrations (--from)"
                  + " or a database (PGWRIGHT_DATABASE_URL)?");
        }
      }
      case DESIGN -> wanted(schema, given, database, questions);
      case OPTIMIZE -> database(database, questions);
      case SEARCH, VECTOR -> {
        database(database, questions);
        if (given.table() == null) {
          questions.add("Which table is to be searched (--table), and which columns (--column)?");
        }
      }
      case SUITE -> {
        wanted(schema, given, database, questions);
        if (asks) {
          database(database, questions);
        }
      }
    }
    return questions;
  }

  private static void wanted(
      boolean schema, Given given, boolean database, List<String> questions) {
    if (!schema) {
      questions.add(
          "What should the schema be: models:MODULE or sql:FILE with --to, or the statements that"
              + " come to it with --add?");
    }
    if (given.from() == null && !database) {
      questions.add("Which migrations does it continue (--from alembic:DIR, flyway:DIR, sql:DIR)?");
    }
  }

  private static void database(boolean there, List<String> questions) {
    if (!there) {
      questions.add(
          "Which database can be read for statistics and plans (--database-url or"
              + " PGWRIGHT_DATABASE_URL)?");
    }
  }
}
