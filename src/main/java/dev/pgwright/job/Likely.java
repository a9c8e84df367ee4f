package dev.pgwright.job;

import dev.pgwright.model.Column;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Renames that nobody stated and that look like it.
final class Likely {

  /// The share of equal columns that makes a table the likely heir of another whatever its name is.
  private static final double ALIKE = 0.75;

  /// The same where the names are alike.
  private static final double HALF = 0.5;

  /// Names that a question holds at most.
  private static final int ASKED = 4;

  /// @param likeness the higher the likelier
  private record Candidate(String name, double likeness) {}

  private Likely() {}

  /// Questions, ordered; empty when nothing is in doubt.
  static List<String> renames(Schema before, Schema after, Plan plan) {
    var questions = new ArrayList<String>();
    for (ObjectId kept : plan.kept()) {
      switch (kept.kind()) {
        case COLUMN -> column(before, after, kept, questions);
        case TABLE -> table(before, after, kept, questions);
        default -> {}
      }
    }
    return questions;
  }

  private static void column(Schema before, Schema after, ObjectId kept, List<String> questions) {
    Table old = before.table(kept.qualified()).orElse(null);
    Table now = after.table(kept.qualified()).orElse(null);
    if (old == null || now == null) {
      return;
    }
    Column gone = old.column(kept.partName()).orElseThrow();
    var candidates = new ArrayList<Candidate>();
    for (Column it : now.columns()) {
      if (old.column(it.name()).isEmpty()
          && it.type().equals(gone.type())
          && (it.notNull() == null) == (gone.notNull() == null)
          && similar(it.name().value(), gone.name().value())) {
        double same =
            (it.fill().equals(gone.fill()) ? 0.2 : 0)
                + (place(old, gone) == place(now, it) ? 0.2 : 0);
        candidates.add(
            new Candidate(
                it.name().value(), likeness(it.name().value(), gone.name().value()) + same));
      }
    }
    ask(kept, candidates, questions);
  }

  private static int place(Table table, Column column) {
    return table.columns().indexOf(column);
  }

  private static void table(Schema before, Schema after, ObjectId kept, List<String> questions) {
    Table gone = before.table(kept.qualified()).orElseThrow();
    var candidates = new ArrayList<Candidate>();
    for (Table it : after.all(Table.class).toList()) {
      if (before.table(it.name()).isEmpty()
          && it.name().schema().equals(gone.name().schema())
          && it.partitioned() == gone.partitioned()) {
        double shared = shared(gone, it);
        String name = it.name().name().value();
        String old = gone.name().name().value();
        if (shared >= ALIKE || (shared >= HALF && similar(name, old))) {
          candidates.add(new Candidate(name, 2 * shared + likeness(name, old)));
        }
      }
    }
    ask(kept, candidates, questions);
  }

  /// The share of equal columns among all that either table has.
  private static double shared(Table a, Table b) {
    List<String> one = columns(a);
    List<String> other = columns(b);
    long common = one.stream().filter(other::contains).count();
    long all = one.size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(it -> it.name() + " " + it.type()).sorted().toList();
  }

  /// One question for all that something could be called now, the likeliest first.
  private static void ask(ObjectId kept, List<Candidate> candidates, List<String> questions) {
    if (candidates.isEmpty()) {
      return;
    }
    List<String> names =
        candidates.stream()
            .sorted(
                Comparator.comparingDouble(Candidate::likeness)
                    .reversed()
                    .thenComparing(Candidate::name))
            .limit(ASKED)
            .map(Candidate::name)
            .toList();
    String label = kept.label();
    String first = "--rename " + label + "=" + names.getFirst();
    questions.add(
        String.join(
            "",
            "Is ",
            names.getFirst(),
            names.size() == 1
                ? ""
                : ", or less likely " + String.join(", ", names.subList(1, names.size())) + ",",
            " the new name of ",
            label,
            "? If so, say ",
            first,
            names.size() == 1 ? "" : ", or another name there",
            "; if not, say --approve-drop ",
            label,
            " or --keep ",
            label));
  }

  /// How alike two names are, from 0 to 1.
  private static double likeness(String a, String b) {
    return 2.0 * common(a, b) / (a.length() + b.length());
  }

  /// Whether two names share most of their letters in order, or a whole word.
  private static boolean similar(String a, String b) {
    List<String> words = List.of(a.split("_", -1));
    for (String word : b.split("_", -1)) {
      if (word.length() > 2 && words.contains(word)) {
        return true;
      }
    }
    return 2 * common(a, b) >= Math.max(a.length(), b.length()) + 1;
  }

  /// Length of the longest common subsequence.
  private static int common(String a, String b) {
    int[][] length = new int[a.length() + 1][b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        length[i][j] =
            a.charAt(i - 1) == b.charAt(j - 1)
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.length()][b.length()];
  }
}
