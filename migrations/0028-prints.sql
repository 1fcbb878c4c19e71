-- A print on paper is a document too: the ledger knows its number, purpose and reader.

alter table documents drop constraint documents_format_check;
alter table documents add constraint documents_format_check check (format in ('pdf', 'csv', 'ods', 'paper'));
