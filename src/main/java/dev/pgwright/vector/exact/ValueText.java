package dev.pgwright.vector.exact;

import dev.pgwright.vector.VectorType;
import java.nio.charset.StandardCharsets;

/// Reads values as pgvector writes them.
///
/// Bits become 0 and 1, so that their Hamming distance is the sum of differences; a `sparsevec`
/// gets all its dimensions.
public final class ValueText {

  private static final double[] POWERS = powers();
  private static final long MANY_DIGITS = 100_000_000_000_000_000L;

  private final byte[] text;
  private int at;

  private ValueText(byte[] text) {
    this.text = text;
  }

  /// The numbers of a value, one for each dimension.
  ///
  /// @param dimensions as many as are expected
  /// @throws IllegalArgumentException where there are more or fewer
  public static float[] read(byte[] text, VectorType type, int dimensions) {
    float[] values = new float[dimensions];
    var reader = new ValueText(text);
    int found =
        switch (type) {
          case VECTOR, HALFVEC -> reader.list(values);
          case BIT -> reader.bits(values);
          case SPARSEVEC -> reader.sparse(values);
        };
    if (found != dimensions) {
      throw new IllegalArgumentException(found + " dimensions in place of " + dimensions);
    }
    return values;
  }

  /// How many dimensions a value has.
  public static int dimensions(byte[] text, VectorType type) {
    if (type == VectorType.BIT) {
      return text.length;
    }
    if (type == VectorType.SPARSEVEC) {
      String all = new String(text, StandardCharsets.US_ASCII);
      return Integer.parseInt(all.substring(all.indexOf('/') + 1));
    }
    int commas = 0;
    for (byte each : text) {
      commas += each == ',' ? 1 : 0;
    }
    return commas + 1;
  }

  /// A value as pgvector reads it.
  public static String write(float[] vector, VectorType type) {
    var text = new StringBuilder();
    switch (type) {
      case VECTOR, HALFVEC -> {
        for (float x : vector) {
          text.append(text.isEmpty() ? "[" : ",").append(x);
        }
        text.append(']');
      }
      case BIT -> {
        for (float x : vector) {
          text.append(x == 0 ? '0' : '1');
        }
      }
      case SPARSEVEC -> {
        text.append('{');
        for (int i = 0; i < vector.length; i++) {
          if (vector[i] != 0) {
            text.append(text.length() == 1 ? "" : ",").append(i + 1).append(':').append(vector[i]);
          }
        }
        text.append("}/").append(vector.length);
      }
    }
    return text.toString();
  }

  private int list(float[] values) {
    int count = 0;
    at = 1;
    while (at < text.length) {
      float value = (float) number();
      if (count < values.length) {
        values[count] = value;
      }
      count++;
      at++;
    }
    return count;
  }

  private int bits(float[] values) {
    for (int i = 0; i < Math.min(values.length, text.length); i++) {
      values[i] = text[i] - '0';
    }
    return text.length;
  }

  private int sparse(float[] values) {
    at = 1;
    while (text[at] != '}') {
      int index = (int) number();
      at++;
      float value = (float) number();
      if (index >= 1 && index <= values.length) {
        values[index - 1] = value;
      }
      if (text[at] == ',') {
        at++;
      }
    }
    at += 2;
    return (int) number();
  }

  /// Reads to the next character that is of no number. Up to 17 digits are a `long`, and one
  /// division or multiplication in double precision rounds far below what a `float` holds.
  private double number() {
    boolean negative = text[at] == '-';
    at += negative ? 1 : 0;
    long digits = 0;
    int scale = 0;
    boolean fraction = false;
    while (at < text.length) {
      int each = text[at];
      if (each == '.') {
        fraction = true;
      } else if (each >= '0' && each <= '9') {
        if (digits < MANY_DIGITS) {
          digits = digits * 10 + (each - '0');
          scale -= fraction ? 1 : 0;
        } else if (!fraction) {
          scale++;
        }
      } else {
        break;
      }
      at++;
    }
    if (at < text.length && (text[at] == 'e' || text[at] == 'E')) {
      at++;
      scale += exponent();
    }
    double value = scaled((double) digits, scale);
    return negative ? -value : value;
  }

  private int exponent() {
    boolean negative = text[at] == '-';
    at += text[at] == '-' || text[at] == '+' ? 1 : 0;
    int value = 0;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      value = value * 10 + (text[at++] - '0');
    }
    return negative ? -value : value;
  }

  private static double scaled(double digits, int scale) {
    if (scale == 0) {
      return digits;
    }
    int size = Math.min(Math.abs(scale), POWERS.length - 1);
    return scale < 0 ? digits / POWERS[size] : digits * POWERS[size];
  }

  private static double[] powers() {
    double[] powers = new double[100];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.pow(10, i);
    }
    return powers;
  }
}
