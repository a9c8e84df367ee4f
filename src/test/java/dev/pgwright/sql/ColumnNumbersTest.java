package dev.pgwright.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnNumbersTest {

  private static final String TEXT = "ab\r\ncd\n\n\ud83d\ude00e";

  @Test
  void columns_are_counted_in_characters_in_any_order() {
    var columns = new ColumnNumbers(TEXT);
    assertThat(IntStream.of(0, 1, 4, 5, 7, 8, 10, 11).map(columns::at))
        .containsExactly(1, 2, 1, 2, 1, 1, 2, 3);
    assertThat(IntStream.of(11, 5, 5, 0, 10, 4).map(columns::at)).containsExactly(3, 2, 2, 1, 2, 1);
  }
}
