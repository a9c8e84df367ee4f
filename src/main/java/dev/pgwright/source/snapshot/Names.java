package dev.pgwright.source.snapshot;

import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What records, their components and the objects of a database are called in a snapshot.
final class Names {

  /// The key that tells which of several records it is.
  static final String KIND = "kind";

  /// The key of an object's label, which follows from the other keys.
  static final String ID = "id";

  private Names() {}

  /// The word for a record among those of its sealed interface.
  static String kind(Class<?> type) {
    if (type == Namespace.class) {
      return "schema";
    }
    return type == EnumType.class ? "enum" : separated(type.getSimpleName(), '-');
  }

  static String separated(String camel, char separator) {
    var text = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c) && !text.isEmpty()) {
        text.append(separator);
      }
      text.append(Character.toLowerCase(c));
    }
    return text.toString();
  }

  /// A constant in lower case.
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String text(QualifiedName name) {
    return joined(List.of(name.schema().value(), name.name().value()));
  }

  /// An object: `kind:name`, `kind:schema.name`, `kind:schema.name.part` or
  /// `kind:schema.name(arguments)`; a dot before the name stands for no schema where there is a
  /// part.
  static String text(ObjectId id) {
    var names = new ArrayList<String>();
    if (id.schema() != null) {
      names.add(id.schema().value());
    }
    names.add(id.name().value());
    boolean arguments = id.part() != null && id.label().endsWith("(" + id.part() + ")");
    if (id.part() != null && !arguments) {
      names.add(id.part());
    }
    return of(id.kind()).replace('_', '-')
        + (id.schema() == null && id.part() != null ? ":." : ":")
        + joined(names)
        + (arguments ? "(" + id.part() + ")" : "");
  }

  private static String joined(List<String> names) {
    return names.stream().map(Names::quoted).collect(Collectors.joining("."));
  }

  private static String quoted(String name) {
    boolean plain = !name.isEmpty() && name.chars().noneMatch(c -> ".\"(".indexOf(c) >= 0);
    return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /// @throws IllegalArgumentException for another text than [#text(QualifiedName)] gives
  static QualifiedName qualifiedName(String text) {
    var names = new ArrayList<String>();
    if (split(text, names) < text.length() || names.size() != 2) {
      throw new IllegalArgumentException("no name of the form schema.name: " + text);
    }
    return QualifiedName.of(names.getFirst(), names.getLast());
  }

  /// @throws IllegalArgumentException for another text than [#text(ObjectId)] gives
  static ObjectId objectId(String text) {
    int colon = text.indexOf(':');
    ObjectKind kind = kind(colon < 0 ? "" : text.substring(0, colon), text);
    String rest = text.substring(colon + 1);
    boolean schemaless = rest.startsWith(".");
    String body = schemaless ? rest.substring(1) : rest;
    var names = new ArrayList<String>();
    int end = split(body, names);
    boolean arguments = end < body.length() && body.endsWith(")");
    if (end < body.length() && !arguments) {
      throw new IllegalArgumentException("no name of an object: " + text);
    }
    String schema = names.size() > 1 && !schemaless ? names.removeFirst() : null;
    String part =
        arguments
            ? body.substring(end + 1, body.length() - 1)
            : names.size() > 1 ? names.get(1) : null;
    if (names.size() > 2 || (names.size() > 1 && arguments)) {
      throw new IllegalArgumentException("no name of an object: " + text);
    }
    return new ObjectId(
        kind, schema == null ? null : new Name(schema), new Name(names.getFirst()), part);
  }

  private static ObjectKind kind(String word, String text) {
    return Stream.of(ObjectKind.values())
        .filter(it -> of(it).replace('_', '-').equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of object is named by " + text));
  }

  /// Takes names with dots between them off the front of a text.
  ///
  /// @return offset after them
  private static int split(String text, List<String> names) {
    int i = 0;
    while (true) {
      var name = new StringBuilder();
      i = text.startsWith("\"", i) ? quoted(text, i + 1, name) : plain(text, i, name);
      names.add(name.toString());
      if (i == text.length() || text.charAt(i) != '.') {
        return i;
      }
      i++;
    }
  }

  private static int plain(String text, int from, StringBuilder name) {
    int i = from;
    while (i < text.length() && ".(\"".indexOf(text.charAt(i)) < 0) {
      name.append(text.charAt(i++));
    }
    return i;
  }

  private static int quoted(String text, int from, StringBuilder name) {
    int i = from;
    while (i < text.length()) {
      if (text.charAt(i) != '"') {
        name.append(text.charAt(i++));
      } else if (text.startsWith("\"\"", i)) {
        name.append('"');
        i += 2;
      } else {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("a quote that never ends: " + text);
  }
}
