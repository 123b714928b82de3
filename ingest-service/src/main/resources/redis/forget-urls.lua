-- KEYS: buckets by URL. ARGV: what the URLs to be forgotten have in them.

for _, bucket in ipairs(KEYS) do
    for _, url in ipairs(redis.call('ZRANGE', bucket, 0, -1)) do
        if string.find(url, ARGV[1], 1, true) then
            redis.call('ZREM', bucket, url)
        end
    end
end
