package dev.pgwright.agent.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.report.Status;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Records from JSON and back, keys in snake case.
final class Records {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .addModule(
              new SimpleModule()
                  .addSerializer(Status.class, new Large())
                  .addSerializer(double.class, new Whole())
                  .addSerializer(Double.class, new Whole()))
          .build();

  /// Writes 3 for 3.0, as every other program does.
  private static final class Whole extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    Whole() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value == Math.rint(value) && Math.abs(value) < 1e15) {
        out.writeNumber(value.longValue());
      } else {
        out.writeNumber(value);
      }
    }
  }

  /// Writes a status as the mission does.
  private static final class Large extends StdSerializer<Status> {
    private static final long serialVersionUID = 1L;

    Large() {
      super(Status.class);
    }

    @Override
    public void serialize(Status value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(Schemas.word(value));
    }
  }

  private Records() {}

  /// A record from what a caller gave.
  ///
  /// @throws PgwrightException INPUT for what has another type, is missing or is not known
  static <I extends Record> I read(Class<I> type, Map<String, Object> given) {
    ObjectNode tree = MAPPER.valueToTree(given);
    for (RecordComponent component : type.getRecordComponents()) {
      String key = Schemas.key(component);
      JsonNode value = tree.get(key);
      if (value == null || value.isNull()) {
        absent(component, key, tree);
      } else {
        bounded(component, key, value);
      }
    }
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      throw refused(
          "there is no parameter " + e.getPropertyName() + "; there are " + keys(type), e);
    } catch (JsonMappingException e) {
      throw refused(path(e) + ": " + e.getOriginalMessage().replaceAll("[`\"]", "'"), e);
    } catch (JsonProcessingException e) {
      throw refused(String.valueOf(e.getOriginalMessage()), e);
    }
  }

  private static void absent(RecordComponent component, String key, ObjectNode tree) {
    if (Schemas.required(component)) {
      throw PgwrightException.of(Code.INPUT, "the parameter " + key + " is missing");
    }
    if (List.class.isAssignableFrom(component.getType())) {
      tree.putArray(key);
    } else if (Map.class.isAssignableFrom(component.getType())) {
      tree.putObject(key);
    } else {
      tree.remove(key);
    }
  }

  private static void bounded(RecordComponent component, String key, JsonNode value) {
    Says says = component.getAnnotation(Says.class);
    if (says != null
        && value.isNumber()
        && (value.asDouble() < says.min() || value.asDouble() > says.max())) {
      throw PgwrightException.of(
          Code.INPUT, key + " is from " + says.min() + " to " + says.max() + ", not " + value);
    }
  }

  private static PgwrightException refused(String message, Exception reason) {
    return PgwrightException.of(Code.INPUT, message).because(reason);
  }

  private static String path(JsonMappingException failure) {
    var path = new ArrayList<String>();
    failure.getPath().forEach(it -> path.add(String.valueOf(it.getFieldName())));
    return String.join(".", path);
  }

  private static String keys(Class<? extends Record> type) {
    var keys = new ArrayList<String>();
    for (RecordComponent component : type.getRecordComponents()) {
      keys.add(Schemas.key(component));
    }
    return String.join(", ", keys);
  }

  /// The object of a record; no key for what is null.
  static Map<String, Object> tree(Record result) {
    return MAPPER.convertValue(result, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /// The same on one line.
  static String text(Map<String, Object> tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
