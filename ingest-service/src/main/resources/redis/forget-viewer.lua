-- KEYS: buckets by user. ARGV: the user.

for _, bucket in ipairs(KEYS) do
    redis.call('ZREM', bucket, ARGV[1])
end
