// What the examples are called, and what each shows: read before any of them is fetched. A test holds the titles to the files.
import type { Title } from '../../../src/engine/vocabulary.ts';

/** One example by its two digits. */
export type ExampleTitle = { readonly id: string; readonly title: Title; readonly shows: Title };

export const EXAMPLES: readonly ExampleTitle[] = [
  {
    id: '01',
    title: { en: 'Two F-35A to RAAF Base Tindal, August 2023', ja: 'F-35A 2機の豪空軍ティンダル基地訪問（2023年8月）' },
    shows: { en: 'the first visit under an agreement', ja: '協定による最初の訪問' },
  },
  {
    id: '02',
    title: {
      en: 'Vigilant Isles 23, British soldiers in Japan, November 2023',
      ja: 'ヴィジラント・アイルズ23（英国部隊の訪日、2023年11月）',
    },
    shows: { en: 'an agreement whose words were not seen', ja: '文言を見ていない協定' },
  },
  {
    id: '03',
    title: {
      en: 'Doshin-Bayanihan 5-25, a transport aircraft at Mactan, October 2025',
      ja: 'ドウシン・バヤニハン5-25（輸送機のマクタン訪問、2025年10月）',
    },
    shows: {
      en: 'a host that lets no foreign troops in without a treaty',
      ja: '条約なしに外国の軍隊を入れない国への訪問',
    },
  },
  {
    id: '04',
    title: {
      en: 'Atlantic Eagles, Japanese aircraft in Britain, September 2025',
      ja: 'アトランティック・イーグルス（空自機の英国訪問、2025年9月）',
    },
    shows: { en: 'one order that nobody has seen decides', ja: '確認されていない一つの命令で決まる訪問' },
  },
  {
    id: '05',
    title: {
      en: 'Bushido Guardian 23, six F-35A at Komatsu, September 2023',
      ja: '武士道ガーディアン23（F-35A 6機の小松基地訪問、2023年9月）',
    },
    shows: { en: 'the same agreement the other way round', ja: '同じ協定を逆の向きに' },
  },
  {
    id: '06',
    title: {
      en: 'Talisman Sabre 2023, the Japanese contingent in Australia',
      ja: 'タリスマン・セイバー2023（自衛隊のオーストラリア派遣）',
    },
    shows: { en: 'three weeks too early: no agreement in force yet', ja: '協定の発効前の訪問' },
  },
  {
    id: '07',
    title: { en: 'Three ships of three States at Manila (invented)', ja: '3か国の艦船3隻のマニラ寄港（架空）' },
    shows: { en: 'three States under three regimes in one port', ja: '一つの港に三か国、三つの制度' },
  },
  {
    id: '08',
    title: {
      en: 'Two F-35A and a tanker to RAAF Base Tindal, August 2023 (amended)',
      ja: 'F-35A 2機及び空中給油機1機の豪空軍ティンダル基地訪問（2023年8月、変更後）',
    },
    shows: { en: 'example 01 changed after it was filed', ja: '例 01 を届出の後に変更したもの' },
  },
];
