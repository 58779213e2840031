-- When the person had everything erased that was said (个人信息保护法第四十七条): the row stays for the figures.
ALTER TABLE petition ADD COLUMN erased_at INTEGER;
