package dev.pgwright.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.pgwright.JsonText;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.source.snapshot.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/// Reports and schemas as JSON: keys in snake case and a fixed order, no key for what is null, two
/// spaces of indentation, `\n` line ends with one at the end.
public final class Json {

  private static final JsonMapper MAPPER = mapper();

  private Json() {}

  /// The document that `docs/schema/findings.json` describes.
  public static String report(Report report) {
    return JsonText.of(MAPPER, report);
  }

  /// Writes the same piece by piece.
  ///
  /// @param out stays open
  public static void report(Report report, Writer out) throws IOException {
    JsonText.write(MAPPER, report, out);
  }

  /// A schema as [Snapshot] writes it.
  public static String schema(Schema schema) {
    return Snapshot.text(schema);
  }

  /// An array of objects that are written one by one, keys in their order; ends with a newline.
  ///
  /// @param out stays open
  public static Elements elements(Writer out) throws IOException {
    return new Elements(out);
  }

  /// The elements of an array.
  public static final class Elements implements AutoCloseable {

    private final Writer out;
    private final SequenceWriter array;

    private Elements(Writer out) throws IOException {
      this.out = out;
      this.array = JsonText.array(MAPPER, out);
    }

    /// Writes the next one.
    public void add(Map<String, Object> object) throws IOException {
      array.write(object);
    }

    @Override
    public void close() throws IOException {
      array.close();
      out.write("\n");
    }
  }

  /// Maps, lists and texts as they are: keys are not touched.
  public static String plainDocument(Object value) {
    return JsonText.of(MAPPER, value);
  }

  private static JsonMapper mapper() {
    var module = new SimpleModule();
    module.addSerializer(text(Status.class, Status::name));
    module.addSerializer(text(Lock.class, Lock::label));
    module.addSerializer(text(Name.class, Name::value));
    module.addSerializer(text(QualifiedName.class, QualifiedName::toString));
    module.addSerializer(text(ObjectId.class, ObjectId::label));
    module.addSerializer(Double.class, new Plain());
    module.addSerializer(double.class, new Plain());
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .addModule(module)
        .build();
  }

  /// A number without exponent and without zeros at its end.
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static <T> StdSerializer<T> text(Class<T> type, Function<T, String> form) {
    return new Worded<>(type, form);
  }

  /// A value that is written as a string.
  private static final class Worded<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> form;

    Worded(Class<T> type, Function<T, String> form) {
      super(type);
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(form.apply(value));
    }
  }

  /// A number as [#plain] writes it.
  private static final class Plain extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    Plain() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(plain(value));
    }
  }
}
