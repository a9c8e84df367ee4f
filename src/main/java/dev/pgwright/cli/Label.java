package dev.pgwright.cli;

import dev.pgwright.model.ObjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The label of an object as people type it.
///
/// @param text `KIND:NAME` with a known kind
record Label(String text) {

  /// Beside the objects, the values of enums and the attributes of composite types, as in
  /// `value:mood.sad`, and the rights on an object, as in `privileges:table:users`.
  private static final List<String> KINDS =
      Stream.concat(
              Arrays.stream(ObjectKind.values()).map(ObjectKind::label),
              Stream.of("value", "attribute", "privileges"))
          .toList();

  /// A label and what is said about it.
  ///
  /// @param value what stands behind the `=`
  record Assignment(Label label, String value) {}

  static Label of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || colon == text.length() - 1) {
      throw new TypeConversionException("'" + text + "' is not KIND:NAME, as in table:users");
    }
    if (!KINDS.contains(text.substring(0, colon))) {
      throw new TypeConversionException(
          "'" + text.substring(0, colon) + "' is none of " + String.join(", ", KINDS));
    }
    return new Label(text);
  }

  /// Reads `KIND:NAME`.
  static final class Converter implements ITypeConverter<Label> {
    @Override
    public Label convert(String text) {
      return of(text);
    }
  }

  /// Reads `KIND:PATTERN`; the kind may be a pattern too.
  static final class PatternConverter implements ITypeConverter<Label> {
    @Override
    public Label convert(String text) {
      int colon = text.indexOf(':');
      boolean any = colon > 0 && text.substring(0, colon).matches(".*[*?].*");
      return any && colon < text.length() - 1 ? new Label(text) : of(text);
    }
  }

  /// Reads `KIND:NAME=VALUE`.
  static final class AssignmentConverter implements ITypeConverter<Assignment> {
    @Override
    public Assignment convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 0 || equals == text.length() - 1) {
        throw new TypeConversionException("'" + text + "' is not KIND:NAME=VALUE");
      }
      return new Assignment(of(text.substring(0, equals)), text.substring(equals + 1));
    }
  }
}
