package dev.pgwright.guard.run;

import dev.pgwright.guard.shell.Word;
import java.util.ArrayList;
import java.util.List;

/// `{a,b}` in words.
final class Braces {

  private static final int MOST = 512;

  private Braces() {}

  /// The words that a word stands for.
  static List<Word> expand(Word word) {
    boolean plain =
        word.parts().stream()
            .noneMatch(
                it ->
                    it instanceof Word.Literal literal
                        && !literal.quoted()
                        && literal.text().indexOf('{') >= 0);
    if (plain) {
      return List.of(word);
    }
    var pieces = new ArrayList<Word.Part>();
    for (Word.Part part : word.parts()) {
      if (part instanceof Word.Literal literal && !literal.quoted()) {
        literal.text().chars().forEach(c -> pieces.add(bare((char) c)));
      } else {
        pieces.add(part);
      }
    }
    var all = new ArrayList<Word>();
    expand(pieces, all);
    return all;
  }

  private static Word.Part bare(char c) {
    return new Word.Literal(String.valueOf(c), false);
  }

  private static boolean is(Word.Part part, char c) {
    return part.equals(bare(c));
  }

  private static void expand(List<Word.Part> pieces, List<Word> all) {
    for (int open = 0; open < pieces.size(); open++) {
      if (is(pieces.get(open), '{')) {
        List<List<Word.Part>> choices = choices(pieces, open);
        if (!choices.isEmpty() && all.size() < MOST) {
          int close = open + 1 + choices.removeLast().size();
          for (List<Word.Part> choice : choices) {
            var next = new ArrayList<>(pieces.subList(0, open));
            next.addAll(choice);
            next.addAll(pieces.subList(close, pieces.size()));
            expand(next, all);
          }
          return;
        }
      }
    }
    all.add(new Word(pieces));
  }

  /// What stands between the commas, and last everything up to the closing brace and with it.
  private static List<List<Word.Part>> choices(List<Word.Part> pieces, int open) {
    var choices = new ArrayList<List<Word.Part>>();
    int depth = 1;
    int from = open + 1;
    for (int i = open + 1; i < pieces.size(); i++) {
      Word.Part piece = pieces.get(i);
      if (is(piece, '{')) {
        depth++;
      } else if (is(piece, '}') && --depth == 0) {
        choices.add(pieces.subList(from, i));
        if (choices.size() == 1) {
          List<List<Word.Part>> range = range(choices.removeFirst());
          choices.addAll(range);
        }
        if (choices.isEmpty()) {
          return choices;
        }
        choices.add(pieces.subList(open + 1, i + 1));
        return choices;
      } else if (is(piece, ',') && depth == 1) {
        choices.add(pieces.subList(from, i));
        from = i + 1;
      }
    }
    return new ArrayList<>();
  }

  /// `1..3` and `a..c`; nothing for any other text.
  private static List<List<Word.Part>> range(List<Word.Part> inner) {
    var text = new StringBuilder();
    for (Word.Part part : inner) {
      if (!(part instanceof Word.Literal literal)) {
        return List.of();
      }
      text.append(literal.text());
    }
    String[] ends = text.toString().split("\\.\\.", -1);
    if (ends.length != 2) {
      return List.of();
    }
    var all = new ArrayList<List<Word.Part>>();
    if (ends[0].matches("\\d{1,3}") && ends[1].matches("\\d{1,3}")) {
      for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[1]); i++) {
        all.add(List.of(new Word.Literal(String.valueOf(i), true)));
      }
    } else if (ends[0].length() == 1 && ends[1].length() == 1) {
      for (char c = ends[0].charAt(0); c <= ends[1].charAt(0); c++) {
        all.add(List.of(bare(c)));
      }
    }
    return all;
  }
}
