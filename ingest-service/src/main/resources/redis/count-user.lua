-- KEYS: the user's views. ARGV: start (exclusive) and end (inclusive) in epoch milliseconds.
-- Returns how many views are in between, and how many there are.

return {
    redis.call('ZCOUNT', KEYS[1], '(' .. ARGV[1], ARGV[2]),
    redis.call('ZCARD', KEYS[1]),
}
