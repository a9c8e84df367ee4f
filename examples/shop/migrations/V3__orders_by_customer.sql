create index concurrently ix_orders_customer_id on orders (customer_id);
