// Words for numbers, dates and the record's terms; addresses that may be linked. Pure functions.
import type { Total } from "./types";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

// "2022-02-25" as "25 February 2022".
export function dateText(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const month = match && months[Number(match[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : date;
}

// RFC 3339 as "29 November 2026, 10:00 UTC".
export function timeText(time: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(time);
  return match ? `${dateText(match[1]!)}, ${match[2]}${/Z$/.test(time) ? " UTC" : ""}` : dateText(time);
}

export const number = (value: number) => value.toLocaleString("en-GB");
export const counted = (value: number, one: string, many = one + "s") => `${number(value)} ${value === 1 ? one : many}`;
export const totalText = (total: Total, one: string) => (total.exact ? "" : "more than ") + counted(total.count, one);
export const percent = (share: number) => `${Math.round(share * 100)}%`;

// Forms in the words of the terminal's view.
export const formText: { [form: string]: string } = { direct: "in their own words", indirect: "paraphrased", mixed: "partly in quotation marks" };
export const formName: { [form: string]: string } = { direct: "direct", indirect: "paraphrase", mixed: "partly quoted" };
export const kindName: { [kind: string]: string } = { speech: "said or written", attitude: "thought, hoped or planned" };

// An address that may be linked: http and https alone; null for all else (javascript:, data:, what is no address).
export function safeUrl(text: string | null | undefined): string | null {
  if (!text) return null;
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

// "en.wikinews.org/wiki/…" for people to read.
export function shortUrl(text: string): string {
  const plain = text.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return plain.length > 70 ? plain.slice(0, 69) + "…" : plain;
}

// Does a pasted text look like HTML?
export function looksLikeHtml(text: string): boolean {
  return /^\s*(<!doctype html|<html|<\?xml|<head|<body|<article)/i.test(text) || (text.match(/<\/(p|div|h[1-6]|li|article|section|span|a)>/gi)?.length ?? 0) > 1;
}
