package dev.pgwright.rules.fix;

import dev.pgwright.sql.Script;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.Token;
import java.util.Locale;
import java.util.TreeMap;

/// Changes at places of one statement; everything between them stays as it is.
final class Edits {

  /// What replaces characters from an offset on.
  private record Edit(int end, String text) {}

  private final String text;
  private final Span span;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  /// @param text that the span is about
  Edits(String text, Span span) {
    this.text = text;
    this.span = span;
  }

  /// Puts something at an offset.
  Edits insert(int at, String what) {
    return replace(at, at, what);
  }

  Edits replace(int from, int to, String what) {
    edits.put(from, new Edit(to, what));
    return this;
  }

  /// Takes a part out, with the white space before it.
  Edits remove(Span part) {
    int from = part.start();
    while (from > span.start() && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return replace(from, part.end(), "");
  }

  /// Puts a word behind the first of the unquoted words of a kind, in its case.
  ///
  /// @param word in lower case
  Edits insertBehind(String word, String what) {
    for (Token token : Script.tokens(span.of(text))) {
      if (token.is(word)) {
        boolean lower = token.text().equals(token.text().toLowerCase(Locale.ROOT));
        String added = lower ? what.toLowerCase(Locale.ROOT) : what;
        return insert(span.start() + token.span().end(), " " + added);
      }
    }
    return this;
  }

  /// Takes the first run of unquoted words out, with the white space behind it.
  Edits removeWords(String... words) {
    var tokens = Script.tokens(span.of(text));
    for (int i = 0; i + words.length <= tokens.size(); i++) {
      boolean all = true;
      for (int j = 0; j < words.length; j++) {
        all &= tokens.get(i + j).is(words[j]);
      }
      if (all) {
        int from = span.start() + tokens.get(i).span().start();
        int to =
            i + words.length < tokens.size()
                ? span.start() + tokens.get(i + words.length).span().start()
                : span.end();
        return replace(from, to, "");
      }
    }
    return this;
  }

  boolean changed() {
    return !edits.isEmpty();
  }

  /// The statement with its changes.
  String result() {
    var out = new StringBuilder();
    int at = span.start();
    for (var edit : edits.entrySet()) {
      if (edit.getKey() >= at && edit.getValue().end() <= span.end()) {
        out.append(text, at, edit.getKey()).append(edit.getValue().text());
        at = edit.getValue().end();
      }
    }
    return out.append(text, at, span.end()).toString();
  }
}
