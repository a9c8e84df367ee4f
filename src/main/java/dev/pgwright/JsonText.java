package dev.pgwright;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// JSON as people and version control read it.
public final class JsonText {

  private JsonText() {}

  /// A value as JSON: two spaces to a level, `\n` line ends, one newline at the end.
  public static String of(JsonMapper mapper, Object value) {
    try {
      return mapper.writer(layout()).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a value in the same form, without holding the whole of it as text.
  ///
  /// @param out stays open
  public static void write(JsonMapper mapper, Object value, Writer out) throws IOException {
    mapper.writer(layout()).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, value);
    out.write("\n");
  }

  /// An array in the same form, written element by element.
  ///
  /// @param out stays open
  public static SequenceWriter array(JsonMapper mapper, Writer out) throws IOException {
    return mapper
        .writer(layout())
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .writeValuesAsArray(out);
  }

  private static DefaultPrettyPrinter layout() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
