package dev.pgwright.job;

import dev.pgwright.model.Column;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// Renames that nobody stated and that look like it.
final class Likely {

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
    List<Column> candidates =
        now.columns().stream()
            .filter(it -> old.column(it.name()).isEmpty())
            .filter(it -> it.type().equals(gone.type()))
            .filter(it -> (it.notNull() == null) == (gone.notNull() == null))
            .filter(it -> similar(it.name().value(), gone.name().value()))
            .toList();
    if (candidates.size() == 1) {
      ask(kept, candidates.getFirst().name().value(), questions);
    }
  }

  private static void table(Schema before, Schema after, ObjectId kept, List<String> questions) {
    Table gone = before.table(kept.qualified()).orElseThrow();
    List<Table> candidates =
        after
            .all(Table.class)
            .filter(it -> before.table(it.name()).isEmpty())
            .filter(it -> it.name().schema().equals(gone.name().schema()))
            .filter(it -> columns(it).equals(columns(gone)))
            .toList();
    if (candidates.size() == 1) {
      ask(kept, candidates.getFirst().name().name().value(), questions);
    }
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(it -> it.name() + " " + it.type()).sorted().toList();
  }

  private static void ask(ObjectId kept, String name, List<String> questions) {
    String label = kept.label();
    questions.add(
        "Is "
            + name
            + " the new name of "
            + label
            + "? If so, say --rename "
            + label
            + "="
            + name
            + "; if not, say --approve-drop "
            + label
            + " or --keep "
            + label);
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
