package io.brook.devstack.crowd;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A shop's orders.
final class OrdersScene implements Scene {
    private static final List<String> ARTICLES = List.of(
            "brass kettle", "oak stool", "wool blanket", "tin lantern", "clay teapot", "linen apron", "cork board");
    private static final List<String> STATUSES = List.of("placed", "paid", "shipped", "cancelled");
    private static final List<List<String>> PLACES = List.of(
            List.of("EMEA", "France"), List.of("EMEA", "Germany"), List.of("AMER", "Canada"), List.of("APAC", "Japan"));

    @Override
    public Map<String, String> event(long n, RandomGenerator random) {
        int article = random.nextInt(ARTICLES.size());
        int quantity = 1 + random.nextInt(12);
        BigDecimal price = BigDecimal.valueOf(99 + 250L * article, 2);
        List<String> place = PLACES.get(random.nextInt(PLACES.size()));
        long customer = 10_000L + random.nextInt(2_000);
        var event = new HashMap<String, String>();
        event.put("order_id", "O-%07d".formatted(n));
        event.put("customer_id", Long.toString(customer));
        event.put("customer_email", "customer" + customer + "@example.com");
        event.put("status", STATUSES.get(random.nextInt(STATUSES.size())));
        event.put("total_usd", price.multiply(BigDecimal.valueOf(quantity)).toPlainString());
        event.put("region", place.getFirst());
        event.put("country", place.getLast());
        event.put("invoice_no", Long.toString(536_000 + n / 4));
        event.put("stock_code", "A" + article);
        event.put("description", ARTICLES.get(article));
        event.put("quantity", Integer.toString(quantity));
        event.put("unit_price", price.toPlainString());
        return event;
    }

    @Override
    public Map<String, String> contradiction(Map<String, String> event) {
        var other = new HashMap<>(event);
        other.merge(
                "quantity",
                "1",
                (quantity, more) -> Integer.toString(Integer.parseInt(quantity) + Integer.parseInt(more)));
        return other;
    }
}
