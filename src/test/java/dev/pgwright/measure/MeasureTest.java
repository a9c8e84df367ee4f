package dev.pgwright.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeasureTest {

  @Test
  void the_interval_of_a_mean_holds_it_as_often_as_it_says() {
    var random = new SplittableRandom(7);
    int held = 0;
    for (int run = 0; run < 400; run++) {
      double[] values = new double[200];
      Arrays.setAll(values, _ -> hits(random, 10, 0.95) / 10.0);
      Interval interval = Interval.ofShares(values, 10, Interval.Z95);
      held += interval.low() <= 0.95 && 0.95 <= interval.high() ? 1 : 0;
    }
    assertThat(held / 400.0).isBetween(0.92, 0.99);
  }

  @Test
  void what_never_misses_is_not_certain() {
    double[] values = new double[100];
    Arrays.fill(values, 1);
    Interval interval = Interval.ofShares(values, 1, Interval.Z95);
    assertThat(interval.low()).isBetween(0.95, 0.97);
    assertThat(interval.high()).isEqualTo(1);
  }

  @Test
  void bootstrap_agrees_with_the_standard_error_and_repeats_itself() {
    var random = new SplittableRandom(3);
    double[] values = new double[500];
    Arrays.setAll(values, _ -> random.nextDouble());
    Interval drawn = Bootstrap.mean(values, 1);
    Interval computed = Interval.ofMean(values, Interval.Z95);
    assertThat(drawn.low()).isCloseTo(computed.low(), within(0.01));
    assertThat(drawn.high()).isCloseTo(computed.high(), within(0.01));
    assertThat(Bootstrap.mean(values, 1)).isEqualTo(drawn);
  }

  @Test
  void pairs_tell_what_single_means_do_not() {
    var random = new SplittableRandom(5);
    double[] first = new double[100];
    double[] second = new double[100];
    for (int i = 0; i < 100; i++) {
      first[i] = random.nextDouble();
      second[i] = first[i] + 0.01 + 0.005 * random.nextDouble();
    }
    assertThat(Bootstrap.difference(first, second, 1).low()).isPositive();
    assertThat(Bootstrap.mean(second, 1).low()).isLessThan(Bootstrap.mean(first, 1).high());
  }

  @Test
  void quantiles_lie_between_neighbours() {
    assertThat(Quantile.of(new double[] {4, 1, 3, 2}, 0.5)).isEqualTo(2.5);
    assertThat(Quantile.of(new double[] {4, 1, 3, 2}, 1)).isEqualTo(4);
    assertThat(Quantile.of(new double[0], 0.5)).isNaN();
  }

  @Test
  void a_power_law_is_found_again() {
    PowerLaw law = PowerLaw.fit(new double[] {1_000, 4_000, 16_000}, new double[] {20, 30, 45});
    assertThat(law.exponent()).isCloseTo(0.2925, within(0.001));
    assertThat(law.at(64_000)).isCloseTo(67.5, within(0.1));
  }

  private static int hits(SplittableRandom random, int trials, double share) {
    int hits = 0;
    for (int i = 0; i < trials; i++) {
      hits += random.nextDouble() < share ? 1 : 0;
    }
    return hits;
  }
}
