package dev.pgwright.guard.run;

import dev.pgwright.guard.shell.Word;
import java.util.ArrayList;
import java.util.List;

/// Words to the texts that they stand for.
final class Expansion {

  private static final char STAR = '\ue000';
  private static final char ANY = '\ue001';
  private static final char SET = '\ue002';

  private final Machine machine;
  private final Parameters parameters;

  Expansion(Machine machine) {
    this.machine = machine;
    this.parameters = new Parameters(machine, this);
  }

  /// The fields of words: braces, variables, splitting, patterns.
  List<String> fields(List<Word> words) {
    var all = new ArrayList<String>();
    for (Word word : words) {
      for (Word one : Braces.expand(word)) {
        new Fields().of(one, all);
      }
    }
    return all;
  }

  /// The text of a word that is not split.
  String text(Word word) {
    var text = new StringBuilder();
    boolean first = true;
    for (Word.Part part : word.parts()) {
      text.append(
          switch (part) {
            case Word.Literal it -> first && !it.quoted() ? machine.home(it.text()) : it.text();
            case Word.Parameter it -> String.join(" ", parameters.values(it));
            case Word.Substitution it -> machine.substituted(it.body());
            case Word.Arithmetic it -> arithmetic(it);
            case Word.PrintedFile it -> machine.process(it);
          });
      first = false;
    }
    return text.toString();
  }

  private String arithmetic(Word.Arithmetic it) {
    String text = text(it.text()).strip();
    return text.matches("-?\\d+") ? text : Hole.TEXT;
  }

  /// The fields of one word while they are put together.
  private final class Fields {

    private final StringBuilder current = new StringBuilder();
    private boolean open;

    void of(Word word, List<String> to) {
      boolean first = true;
      for (Word.Part part : word.parts()) {
        switch (part) {
          case Word.Literal it -> literal(it, first);
          case Word.Parameter it -> parameter(it, to);
          case Word.Substitution it ->
              expanded(List.of(machine.substituted(it.body())), it.quoted(), to);
          case Word.Arithmetic it -> append(arithmetic(it));
          case Word.PrintedFile it -> append(machine.process(it));
        }
        first = false;
      }
      close(to);
    }

    private void literal(Word.Literal it, boolean first) {
      String text = first && !it.quoted() ? machine.home(it.text()) : it.text();
      append(it.quoted() ? text : text.replace('*', STAR).replace('?', ANY).replace('[', SET));
    }

    private void append(String text) {
      open = true;
      current.append(text);
    }

    private void parameter(Word.Parameter it, List<String> to) {
      boolean all = it.name().equals("@") || "@".equals(it.index());
      List<String> values = parameters.values(it);
      if (it.quoted() && all) {
        for (int i = 0; i < values.size(); i++) {
          if (i > 0) {
            close(to);
          }
          append(values.get(i));
        }
      } else {
        expanded(values, it.quoted(), to);
      }
    }

    private void expanded(List<String> values, boolean quoted, List<String> to) {
      String text = String.join(" ", values);
      if (quoted) {
        append(text);
        return;
      }
      String separators = machine.variables().separators();
      int from = 0;
      for (int i = 0; i <= text.length(); i++) {
        boolean blank = i < text.length() && separators.indexOf(text.charAt(i)) >= 0;
        if (i == text.length() || blank) {
          if (i > from) {
            append(text.substring(from, i).replace('*', STAR).replace('?', ANY).replace('[', SET));
          }
          if (blank) {
            close(to);
          }
          from = i + 1;
        }
      }
    }

    private void close(List<String> to) {
      if (!open) {
        return;
      }
      String text = current.toString();
      String plain = text.replace(STAR, '*').replace(ANY, '?').replace(SET, '[');
      current.setLength(0);
      open = false;
      if (plain.equals(text)) {
        to.add(text);
        return;
      }
      List<String> files = machine.matches(plain);
      boolean name = to.isEmpty();
      if (files.isEmpty() || (name && files.size() > 1)) {
        to.add(name ? machine.likelyProgram(plain) : plain);
      } else {
        to.addAll(files);
      }
    }
  }
}
