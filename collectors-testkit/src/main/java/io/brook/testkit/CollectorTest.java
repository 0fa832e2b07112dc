package io.brook.testkit;

import io.brook.validate.Rule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks a class whose tests take a [CollectorHarness]: each test gets a fresh one, on the contract named here.
///
/// ```java
/// @CollectorTest("contracts/orders_core.yaml")
/// class OrdersCollectorTest {
///     @Test
///     void aRepeatedOrderLandsOnce(CollectorHarness orders) {
///         orders.receives(order("A-1"), order("A-1"));
///
///         assertThat(orders.landed()).hasSize(1);
///         assertThat(orders.verdicts()).hasExactlyElementsOfTypes(Accepted.class, Duplicate.class);
///     }
/// }
/// ```
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CollectorExtension.class)
public @interface CollectorTest {
    /// The contract, as a classpath resource or a file, with its schema in `avro/`.
    String value();

    /// Which of the contract's collectors is tested; the first when left out.
    String collector() default "";

    /// The domain's own rules, each with a constructor without arguments.
    Class<? extends Rule>[] rules() default {};
}
